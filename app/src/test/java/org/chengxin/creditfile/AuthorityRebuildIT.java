package org.chengxin.creditfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record of a version before, which another source had filed first, takes its authority's values. */
class AuthorityRebuildIT extends ServerTest {

    private static int number = 955_000;

    @Autowired
    private AuthorityRebuild rebuild;

    @Autowired
    private CreditFiles files;

    @Test
    void theAuthoritysWordLeadsAndTheAddressesStay() {
        Member authority = city().newMember("department");
        Member court = city().newMember("department");
        String code = Codes.social(++number);
        FactId first = penalty(court, authority.name(), code, "1.00");
        FactId real = penalty(authority, authority.name(), code, "500000.00");
        sql.sql("update creditfile.record set fine = 100, lead = id, source = :source where id = :id")
                .param("source", court.name())
                .param("id", first.value())
                .update();
        sql.sql("update creditfile.assertion set own = null where record = :id")
                .param("id", first.value())
                .update();
        assertThat(files.find(real).orElseThrow().own()).isFalse();
        rebuild.start();
        for (FactId id : java.util.List.of(first, real)) {
            assertThat(files.find(id)).as("both addresses answer").hasValueSatisfying(record -> {
                assertThat(record.own()).isTrue();
                assertThat(record.fine().minorUnits()).isEqualTo(50_000_000);
                assertThat(record.source()).isEqualTo(authority.name());
                assertThat(record.sources()).isEqualTo(2);
            });
        }
        assertThat(sql.sql("select count(*) from creditfile.assertion where own is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private FactId penalty(Member from, String authority, String code, String fine) {
        return new FactId(UUID.fromString(
                city().create(from.token(), "penalty", "p", """
                {"party":{"name":"某某有限公司","kind":"organisation","code":"%s"},"number":"旧罚〔2025〕%d号",
                 "authority":"%s","decided":"2025-06-01","violation":"虚假宣传","facts":"略","basis":"略",
                 "categories":["fine"],"fine":"%s"}""".formatted(code, number, authority, fine))));
    }
}
