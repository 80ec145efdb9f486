package kenes.schema;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.IntSupplier;

/**
 * How a server is to be started.
 *
 * @param sharedBuffersMegabytes size of PostgreSQL's own cache
 * @param fsync                  false only where losing committed data is no loss: tests, code generation
 * @param ports                  gives a local port to try, at every attempt
 * @param user                   the system's user for the server's processes
 */
record Startup(int sharedBuffersMegabytes, boolean fsync, IntSupplier ports, ServerUser user) {
    static Startup durable(int sharedBuffersMegabytes) {
        return new Startup(sharedBuffersMegabytes, true, Startup::freePort, ServerUser.choose());
    }

    static Startup withoutFsync() {
        return new Startup(128, false, Startup::freePort, ServerUser.choose());
    }

    /** Two servers that start at once may be told the same port: the start tries again. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchException("no free port on 127.0.0.1: end the program that takes all local ports", e);
        }
    }
}
