package kenes.web.view;

import java.util.List;
import kenes.base.Lang;

/**
 * What the layout needs of a page.
 *
 * @param origin      the site's public address without a slash at the end, for canonical links: “https://kenes.example”
 * @param path        the address below the language, with its leading slash: “/b/KZ-10”; “/” is the first page
 * @param title       the heading of the page, without the site's name
 * @param description one sentence for search engines and previews
 * @param crumbs      the way here from the first page, the page itself last; empty shows none
 * @param live        the address of the event stream, or null
 * @param notice      a line above everything (“demo”, “training sitting”), or null
 */
public record PageView(String origin, String path, String title, String description, List<LinkView> crumbs,
    String live, String notice) {

  /** The public address of this page in a language. */
  public String address(Lang lang) {
    return origin + local(lang);
  }

  /** The address of this page in a language, below the site. */
  public String local(Lang lang) {
    return "/" + lang.code() + (path.equals("/") ? "/" : path);
  }
}
