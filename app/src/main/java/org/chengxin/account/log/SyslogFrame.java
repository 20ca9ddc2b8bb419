package org.chengxin.account.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** RFC 5424 message with octet counting (RFC 5425 and 6587), so that lines cannot run into each other. */
final class SyslogFrame {

    /** Facility 13, log audit; severity 5, notice. */
    private static final int PRIORITY = 13 * 8 + 5;

    /** Marks the text as UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SyslogFrame() {}

    /** @param host of the sender; characters other than printable ASCII become hyphens */
    static byte[] of(String host, AccessLines.Line line) {
        String name = host.replaceAll("[^\\x21-\\x7e]", "-");
        String message = "<" + PRIORITY + ">1 " + line.at() + ' ' + name.substring(0, Math.min(255, name.length()))
                + " chengxin - access - " + BYTE_ORDER_MARK + line.json();
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream frame = new ByteArrayOutputStream(bytes.length + 8);
        frame.writeBytes((bytes.length + " ").getBytes(StandardCharsets.US_ASCII));
        frame.writeBytes(bytes);
        return frame.toByteArray();
    }
}
