package org.chengxin.evidencelog;

import java.io.IOException;
import java.nio.file.Path;

/** A disk that keeps one bit wrong of the file that comes to lie at a path. */
final class FlippingOperations extends DelegatingOperations {
    private final String path;

    FlippingOperations(String path) {
        this.path = path;
    }

    @Override
    public void rename(Path source, Path target) throws IOException {
        super.rename(source, target);
        if (target.endsWith(path)) {
            Folders.flipBit(target, 101);
        }
    }
}
