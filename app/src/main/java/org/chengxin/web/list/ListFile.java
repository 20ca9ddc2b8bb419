package org.chengxin.web.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.web.ui.CsvCell;
import org.chengxin.web.ui.Download;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** A list as a CSV file with a byte order mark, by which spreadsheets tell its encoding. */
final class ListFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ListFile() {}

    /**
     * @param path of the list, whose last part names the file
     * @param lines the titles first
     */
    static View of(String path, Stream<List<String>> lines) {
        String name = path.substring(path.lastIndexOf('/') + 1) + ".csv";
        return (model, request, response) -> {
            response.setContentType(Download.CSV.toString());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.name(name));
            Writer file = response.getWriter();
            file.append(BYTE_ORDER_MARK);
            lines.forEach(line -> write(line, file));
        };
    }

    private static void write(List<String> line, Writer file) {
        try {
            file.append(line.stream().map(CsvCell::of).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
