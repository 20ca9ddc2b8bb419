package org.chengxin.cli.mapping;

import java.util.List;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.Row;

/**
 * Rows of another file that belong to a row.
 *
 * @param file the other file
 * @param here slots of the key in the row's own file
 * @param there slots of the key in the other file
 * @param required whether a row without any is refused
 * @param pointer where its problems are told, a JSON pointer
 */
public record Join(FileSpec file, int[] here, int[] there, boolean required, String pointer) {

    /** Finds rows; a run of an import has one. */
    public interface Finder {
        List<Row> find(Join join, String key);
    }
}
