package org.chengxin.trials.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The shared real data, which not every machine has: -Dchengxin.shared or ../shared/data beside the repository. */
final class SharedOlist {

    private SharedOlist() {}

    static Optional<Path> folder() {
        String shared = System.getProperty("chengxin.shared");
        Path data = shared == null ? Path.of("../../shared/data") : Path.of(shared);
        return Optional.of(data.resolve("olist")).filter(Files::isDirectory);
    }

    static OrderMarket market(Path folder) throws IOException {
        return Olist.market(name -> Files.newBufferedReader(folder.resolve(name)));
    }
}
