package org.chengxin.warning.run;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Copy;
import org.chengxin.detection.shop.record.ShopReader;
import org.chengxin.review.ReviewFiles;
import org.chengxin.shared.FactId;
import org.chengxin.subject.SubjectFiles;
import org.chengxin.trade.TradeFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one platform's merchants, trade and reviews as input of the models. */
@Component
public class DetectionInput {

    private final TradeFiles trade;
    private final ReviewFiles reviews;
    private final SubjectFiles subjects;

    DetectionInput(TradeFiles trade, ReviewFiles reviews, SubjectFiles subjects) {
        this.trade = trade;
        this.reviews = reviews;
        this.subjects = subjects;
    }

    /** The newest fact of this platform. */
    @Nullable
    public FactId newest(OrganisationId platform) {
        FactId traded = trade.newest(platform).orElse(null);
        FactId reviewed = reviews.newest(platform).orElse(null);
        if (traded == null || reviewed == null) {
            return traded == null ? reviewed : traded;
        }
        return traded.toString().compareTo(reviewed.toString()) > 0 ? traded : reviewed;
    }

    public long orders(OrganisationId platform, Instant from) {
        return trade.orders(platform, from);
    }

    /** @param unread maximum number of unreadable records per file */
    public ShopReader read(OrganisationId platform, Instant from, LocalDate day, long unread) throws IOException {
        ShopReader reader = new ShopReader(unread);
        for (String type : TradeFiles.TYPES) {
            trade.read(type, platform, from, into(reader, type));
        }
        reviews.read(platform, from, into(reader, "review"));
        subjects.readMerchants(platform, day, into(reader, "merchant"));
        return reader;
    }

    private static Copy.CsvReader into(ShopReader reader, String type) {
        return csv -> reader.read(type, csv);
    }
}
