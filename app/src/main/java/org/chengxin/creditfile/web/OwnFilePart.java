package org.chengxin.creditfile.web;

import java.util.List;
import org.chengxin.creditfile.CreditRecord;

/**
 * Block of a firm's home: its own file.
 *
 * @param records those published today first, at most eight
 * @param more number of further records
 * @param roster whether the firm has a roster of couriers
 */
public record OwnFilePart(List<CreditRecord> records, int more, boolean roster) {

    static final int MOST = 8;
}
