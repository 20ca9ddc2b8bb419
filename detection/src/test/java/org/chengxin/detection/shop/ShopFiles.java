package org.chengxin.detection.shop;

import java.io.IOException;
import java.io.StringReader;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.shop.record.ShopRecords;

/** The files of a run as texts, for tests. */
public final class ShopFiles {

    private ShopFiles() {}

    /** @param files types and texts by turns; no line may be bad */
    public static ShopRecords read(String... files) throws IOException {
        ShopReader reader = new ShopReader(0);
        for (int each = 0; each < files.length; each += 2) {
            reader.read(files[each], new StringReader(files[each + 1]));
        }
        return reader.records();
    }
}
