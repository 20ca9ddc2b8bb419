package org.chengxin.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chengxin.simulation.material.Dice;

/** A shop of a merchant on its platform. */
public record Shop(String key, String name, String url, LocalDate opened) {

    private static final List<String> KINDS = List.of("旗舰店", "专营店", "专卖店", "官方店", "小铺", "优选店");

    /** Shops of a merchant: one, now and then two. */
    static List<Shop> of(Dice dice, Platform platform, Entity entity, int merchant, LocalDate asOf) {
        int count = dice.chance(0.06) ? 2 : 1;
        List<Shop> shops = new ArrayList<>(count);
        LocalDate opened = entity.established().plusDays(dice.between(10, 150));
        for (int i = 0; i < count; i++) {
            String key = "S" + (100_000 + merchant) + (i == 0 ? "" : "-" + (i + 1));
            String url = "https://" + key.toLowerCase(Locale.ROOT) + "." + platform.key() + ".example/";
            String kind = KINDS.get((dice.below(KINDS.size()) + i) % KINDS.size());
            String line = entity.category()
                    .trades()
                    .get(i % entity.category().trades().size());
            shops.add(new Shop(key, entity.brand() + line + kind, url, opened.isBefore(asOf) ? opened : asOf));
        }
        return shops;
    }
}
