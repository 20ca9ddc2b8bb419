package org.chengxin.detection.shop.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.detection.table.Ints;
import org.chengxin.detection.table.Longs;
import org.chengxin.detection.table.Names;

/** 平台内经营者: {@code merchant.csv}, which may be missing: who the sellers say they are. */
public final class Merchants {

    public final Names keys = new Names();
    public final Longs record = new Longs();
    /** The number in {@link Directory#merchants}. */
    public final Ints merchant = new Ints();

    public final List<String> name = new ArrayList<>();
    public final List<String> code = new ArrayList<>();
    public final List<String> identityNumber = new ArrayList<>();
    public final List<String> phone = new ArrayList<>();
    public final List<String> address = new ArrayList<>();
    public final List<String> account = new ArrayList<>();
    public final List<String> kind = new ArrayList<>();
    public final List<String> exemption = new ArrayList<>();
    public final List<String> aboveThreshold = new ArrayList<>();
    public final List<String> licenceStatus = new ArrayList<>();
    public final Longs opened = new Longs();
    public final Longs banned = new Longs();

    public void read(Sheet sheet, Directory names) throws IOException {
        while (sheet.next()) {
            String key = sheet.text("key");
            long from = day(sheet, "opened");
            long until = day(sheet, "banned");
            if (key.isEmpty() || keys.find(key) != Names.NONE || sheet.doubtful()) {
                sheet.refuse("no key, one that stands here twice, or a date that cannot be read");
                continue;
            }
            keys.number(key);
            record.add(sheet.number());
            merchant.add(names.merchants.number(key));
            name.add(sheet.text("name"));
            code.add(sheet.text("code"));
            identityNumber.add(sheet.text("identityNumber"));
            phone.add(sheet.text("phone"));
            address.add(sheet.text("address"));
            account.add(sheet.text("account"));
            kind.add(sheet.text("kind"));
            exemption.add(sheet.text("exemption"));
            aboveThreshold.add(sheet.text("aboveThreshold"));
            licenceStatus.add(sheet.text("licenceStatus"));
            opened.add(from);
            banned.add(until);
        }
    }

    /** A date, or a time. */
    private static long day(Sheet sheet, String column) {
        return sheet.text(column).length() == 10 ? sheet.date(column) : sheet.instant(column);
    }

    public int size() {
        return merchant.size();
    }
}
