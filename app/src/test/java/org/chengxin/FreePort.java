package org.chengxin;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that starts in a while. It lies below those that the system gives to connections, one of which would
 * else have it by then.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private FreePort() {}

    public static int find() throws IOException {
        for (int attempt = 0; ; attempt++) {
            try (ServerSocket socket =
                    new ServerSocket(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                if (attempt == 100) {
                    throw taken;
                }
            }
        }
    }
}
