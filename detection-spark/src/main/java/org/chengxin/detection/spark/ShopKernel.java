package org.chengxin.detection.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengxin.detection.shop.Shop;
import org.chengxin.detection.shop.ShopOutput;
import org.chengxin.detection.shop.ShopSettings;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.detection.table.BadLines;

/**
 * Everything on the records of a shop or a platform.
 *
 * @param types the kind of record of each sheet
 */
record ShopKernel(List<String> types, long seed, int listed) implements Kernel {

    @Override
    public long bytesARecord() {
        return 800;
    }

    @Override
    public List<String> files() {
        return ShopOutput.FILES;
    }

    @Override
    public List<BadLines> judge(Sheets sheets, Results results) throws IOException {
        ShopSettings settings = ShopSettings.USUAL.withSeed(seed);
        ShopReader reader = new ShopReader(() -> BadLines.listing(listed));
        for (int sheet = 0; sheet < types.size(); sheet++) {
            reader.read(types.get(sheet), sheets.sheet(sheet));
        }
        ShopOutput output = new ShopOutput(Shop.examine(reader.records(), settings), settings, reader.bad());
        for (String file : ShopOutput.FILES) {
            output.write(file, results.file(file));
        }
        Map<String, BadLines> bad = reader.bad();
        return types.stream().map(type -> Objects.requireNonNull(bad.get(type))).toList();
    }
}
