package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestErasure;
import org.chengxin.evidencelog.LogReader;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.SealedEntry;
import org.chengxin.evidencelog.TilePath;
import org.chengxin.evidencelog.proof.TlogPolicy;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has the whole log cannot tell two entries of one subject from two of different subjects. */
class UnlinkableIT extends ServerTest {

    private static final int HEADER = 9;
    private static final int WINDOW = 8;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Seals seals;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theWholeLogHoldsNothingTwiceAndAllEntriesOfOneSizeLookAlike() throws Exception {
        // The same subject again and again: the same payload to the byte, the same report, one that is erased after.
        Fact fact = new Fact(FactId.next(), "unlinkable", "same".getBytes(StandardCharsets.UTF_8));
        for (int time = 0; time < 2; time++) {
            Fact same = new Fact(FactId.next(), fact.type(), fact.payload());
            transaction.executeWithoutResult(status -> seals.seal(List.of(same)));
        }
        Member platform = city().newMember("platform");
        String parcel = "{\"order\":\"one-subject\",\"carrier\":\"示例快递\"}";
        List<String> ids = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            ids.add(city().create(platform.token(), "parcel", "k" + time, parcel));
        }
        new TestErasure(city(), beans).erase(ids.get(0), "PIPL 47");
        city().create(city().newMember("platform").token(), "parcel", "k", "{\"order\":\"another\"}");
        awaitLog();

        long published = proofs.publishedSize();
        Set<ByteBuffer> commitments = new HashSet<>();
        Map<Long, Long> windows = new HashMap<>();
        long index = 0;
        for (byte[] entry : entries()) {
            SealedEntry sealed = SealedEntry.parse(entry);
            assertThat(entry)
                    .as("a version, a time and commitments, nothing else")
                    .hasSize(HEADER + SealedEntry.LENGTH * sealed.commitments().size());
            sealed.commitments()
                    .forEach(commitment -> assertThat(commitments.add(ByteBuffer.wrap(commitment)))
                            .isTrue());
            for (int at = HEADER; at + WINDOW <= entry.length; at++) {
                Long seen = windows.put(ByteBuffer.wrap(entry, at, WINDOW).getLong(), index);
                assertThat(seen)
                        .as("eight bytes of entry %d that stood before", index)
                        .isNull();
            }
            index++;
        }
        assertThat(index).isGreaterThanOrEqualTo(published).isGreaterThan(6);
        for (String id : ids) {
            byte[] entry = server().get("/api/v1/records/" + id + "/entry").bytes();
            assertThat(entry).hasSize(HEADER + SealedEntry.LENGTH);
        }
    }

    /** As an outsider reads them. */
    private List<byte[]> entries() throws Exception {
        LogSource source = path -> server().get("/log/" + path).bytes();
        LogReader log = LogReader.open(
                source, TlogPolicy.parse(server().get("/log/policy").bytes()));
        List<byte[]> entries = new ArrayList<>();
        long size = log.checkpoint().size();
        for (long bundle = 0; bundle * TilePath.FULL_WIDTH < size; bundle++) {
            entries.addAll(log.bundle(bundle));
        }
        return entries;
    }
}
