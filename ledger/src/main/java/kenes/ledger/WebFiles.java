package kenes.ledger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/** Reads a log's files over HTTP. */
final class WebFiles implements LogReader {
    /** The longest answer that makes sense: a full bundle of the longest entries. */
    private static final int MAX_BYTES = TilePath.FULL * (2 + Tile.MAX_ENTRY);

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(20)).build();
    private final String prefix;

    WebFiles(URI prefix) {
        this.prefix = prefix.toString().replaceAll("/+$", "") + "/";
    }

    @Override
    public byte[] read(String path) throws IOException {
        var address = URI.create(prefix + path);
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).header("Accept-Encoding", "gzip, identity").build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() == 404 || answer.statusCode() == 410) throw new FileNotFoundException(address.toString());
                if (answer.statusCode() != 200) throw new IOException(address + " answered " + answer.statusCode());
                boolean zipped = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
                return limited(zipped ? new GZIPInputStream(body) : body, address);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading " + address, interrupted);
        }
    }

    private static byte[] limited(InputStream body, URI address) throws IOException {
        var bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) throw new IOException(address + " answered with more than " + MAX_BYTES + " bytes");
        return bytes;
    }
}
