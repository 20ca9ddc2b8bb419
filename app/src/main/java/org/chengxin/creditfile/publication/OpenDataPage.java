package org.chengxin.creditfile.publication;

import java.util.List;

/**
 * 开放数据: the daily dumps.
 *
 * @param total public records now
 * @param kinds the same by kind, the most first
 * @param dumps the newest first
 * @param licence its address
 */
public record OpenDataPage(long total, List<OfKind> kinds, List<Dump> dumps, String licence) {

    /** @param label text key */
    public record OfKind(String label, long records) {}
}
