package kenes.web.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.register.Body;
import kenes.web.Request;
import kenes.web.Response;

/** The main public pages for search engines, each with its other languages (sitemaps.org, xhtml:link alternates). */
final class Sitemap {
  private final PortalParts parts;

  Sitemap(PortalParts parts) {
    this.parts = parts;
  }

  Response write(Request request) {
    List<String> codes = parts.db().read(tx -> parts.register().listBodies(tx).stream().map(Body::code).toList());
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset"
        + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    Stream.concat(Stream.of("/", "/bodies", "/about", "/check"), codes.stream().flatMap(code -> Stream.of("/b/" + code, "/b/" + code + "/rules")))
        .forEach(path -> Stream.of(Lang.values()).forEach(lang -> add(xml, lang, path)));
    return Response.of("application/xml; charset=utf-8", xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private void add(StringBuilder xml, Lang lang, String path) {
    xml.append("<url><loc>").append(address(lang, path)).append("</loc>");
    for (Lang other : Lang.values()) {
      xml.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(other.code()).append("\" href=\"")
          .append(address(other, path)).append("\"/>");
    }
    xml.append("</url>\n");
  }

  private String address(Lang lang, String path) {
    return parts.origin() + "/" + lang.code() + path;
  }
}
