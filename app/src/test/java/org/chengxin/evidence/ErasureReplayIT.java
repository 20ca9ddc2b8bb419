package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.Eventually;
import org.chengxin.ServerTest;
import org.chengxin.TestErasure;
import org.chengxin.evidence.erasure.ErasureList;
import org.chengxin.evidence.erasure.ErasureList.Listed;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** An erasure outlives the restore of a backup from before it. */
class ErasureReplayIT extends ServerTest {

    private static final String BASIS = "个人信息保护法第47条（杭市监个信〔2026〕47号）";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Erasures erasures;

    @Autowired
    private ErasureList list;

    @Autowired
    private ErasureReplay replay;

    private String parcel(String key) {
        return city().create(
                        city().newMember("platform").token(),
                        "parcel",
                        key,
                        "{\"order\":\"" + key + "\",\"carrier\":\"示例\"}");
    }

    private List<Listed> listed(String id) {
        List<Listed> found = new ArrayList<>();
        list.read(lines ->
                lines.stream().filter(line -> line.fact().toString().equals(id)).forEach(found::add));
        return found;
    }

    @Test
    void eachErasureIsListedOutsideTheDatabase() {
        String id = parcel("listed");
        Erasures.Erasure erasure = new TestErasure(city(), beans).erase(id, "个人信息保护法第47条");
        Eventually.eventually().until(() -> !listed(id).isEmpty());
        assertThat(listed(id)).containsExactly(new Listed(erasure.fact(), erasure.id(), erasure.basis()));
    }

    @Test
    void whatTheListNamesAndTheDatabaseStillHasIsErasedBeforeAnythingElse() {
        String id = parcel("again");
        String other = parcel("stays");
        list.append(List.of(
                new Listed(FactId.parse(id), FactId.next(), BASIS), new Listed(FactId.next(), FactId.next(), BASIS)));
        replay.start();
        assertThat(erasures.of(FactId.parse(id)).orElseThrow().basis()).isEqualTo(BASIS);
        assertThat(erasures.of(FactId.parse(other))).isEmpty();
        replay.start();
        assertThat(sql.sql("select count(*) from evidence.fact where erased_by is not null and id = cast(:id as uuid)")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
