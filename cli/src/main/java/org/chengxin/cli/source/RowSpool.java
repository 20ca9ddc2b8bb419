package org.chengxin.cli.source;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Rows in a temporary file of the user's own (mode 600, deleted on close), read back by number. */
final class RowSpool implements AutoCloseable {

    private final Source source;
    private final FileChannel channel;
    private final DataOutputStream out;
    private final long[] ends;
    private long end;

    RowSpool(Source source) throws IOException {
        this.source = source;
        this.ends = new long[source.rows()];
        this.channel = FileChannel.open(
                Files.createTempFile("chengxin-import", ".rows"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    }

    void add(Row row) throws IOException {
        out.writeInt(source.partOf(row));
        out.writeLong(row.line());
        out.writeInt(row.cells().length);
        end += 16;
        for (String cell : row.cells()) {
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            end += 4 + text.length;
        }
        ends[row.number()] = end;
    }

    void finish() throws IOException {
        out.flush();
    }

    Row read(int number) throws IOException {
        long start = number == 0 ? 0 : ends[number - 1];
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(ends[number] - start));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, start + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        bytes.flip();
        Part part = source.part(bytes.getInt());
        long line = bytes.getLong();
        String[] cells = new String[bytes.getInt()];
        for (int i = 0; i < cells.length; i++) {
            int length = bytes.getInt();
            cells[i] = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
            bytes.position(bytes.position() + length);
        }
        return new Row(part, number, line, cells);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
