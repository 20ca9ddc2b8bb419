package org.chengxin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server with a thread that takes all memory there is, and survives that, as careless code does. */
public final class HungryServer {

    private static final int BITE = 1 << 20;

    private HungryServer() {}

    /** The file that it waits for. */
    static Path sign(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".hungry");
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path directory = Path.of(arguments[1].replace("--chengxin.data-dir=", ""));
        ChengxinApplication.main(arguments);
        while (!Files.exists(sign(directory))) {
            Thread.sleep(50);
        }
        List<byte[]> eaten = new ArrayList<>();
        while (true) {
            try {
                eaten.add(new byte[BITE]);
            } catch (OutOfMemoryError full) {
                Thread.sleep(1);
            }
        }
    }
}
