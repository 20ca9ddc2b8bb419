package org.chengxin.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.Confidential;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.StringNode;

/** What a review says is encrypted at rest; detection and the streams read it as it was reported. */
class ReviewTextsIT extends ServerTest {

    private static final List<String> TEXTS =
            List.of("发货慢", "一行\n二行，说 \"好\"", "\\x00 不是密文", "逗号,引号\"\"", "长".repeat(9_000), "😀");

    @Autowired
    private ReviewFiles files;

    @Autowired
    private ReviewFeed feed;

    @Autowired
    private Confidential confidential;

    private static String review(String text) {
        return """
                {"order":"o","rating":1,"created":"2026-03-02T20:05:00+08:00","merchant":"m"%s}""".formatted(text.isEmpty() ? "" : ",\"text\":" + StringNode.valueOf(text));
    }

    private List<FactId> reported(Member platform, List<String> texts) {
        List<String> items = new ArrayList<>();
        texts.forEach(text -> items.add(item("review", "r" + items.size(), review(text))));
        return city().report(platform.token(), items).stream()
                .map(result -> FactId.parse(result.id()))
                .toList();
    }

    @Test
    void areReadAsTheyWereReported() throws IOException {
        Member platform = city().newPlatform("m");
        List<String> texts = new ArrayList<>(TEXTS);
        texts.add("");
        List<FactId> ids = reported(platform, texts);
        List<String> read = new ArrayList<>();
        files.read(new OrganisationId(UUID.fromString(platform.organisation())), Instant.EPOCH, csv -> {
            try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
                records.forEach(each -> read.add(each.getField("text")));
            }
        });
        assertThat(read).isEqualTo(texts);
        assertThat(feed.texts(ids)).extracting(ReviewFeed.Said::text).isEqualTo(TEXTS);
    }

    @Test
    void areNotReadableInTheDatabase() {
        FactId id = reported(city().newPlatform("m"), List.of("买家手写的一段话")).get(0);
        byte[] stored = sql.sql("select text from review.review where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
        assertThat(confidential.decryptText(stored)).isEqualTo("买家手写的一段话");
        assertThat(sql.sql("select count(*) from review.review r where r::text like '%买家手写%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
