package org.chengxin.cli.mapping;

import java.nio.file.Path;
import java.util.List;
import org.chengxin.cli.source.FileSpec;
import org.chengxin.cli.source.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Mapping of the files of one source to reports.
 *
 * @param reporter whose token of an access file is used, if the mapping says
 */
public record Mapping(@Nullable String reporter, List<FileSpec> files, List<ReportSpec> reports) {

    public static Mapping read(Path file) throws InputException {
        return MappingReader.read(file);
    }
}
