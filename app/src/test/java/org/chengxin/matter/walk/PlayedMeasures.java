package org.chengxin.matter.walk;

import java.util.List;
import java.util.UUID;
import org.chengxin.job.Job;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests of measures: all of them play on one merchant, against whom each decides as if it were the first. */
abstract class PlayedMeasures extends PlayedKinds {

    @Autowired
    private List<Job> jobs;

    /** What an earlier test, or class, has left in force is some other firm's. */
    @BeforeEach
    void noMeasureRuns() {
        awaitConsumer("outcome");
        owner().sql("update measure.measure set subject = uuidv7() where ended is null")
                .update();
    }

    /** The other city's program may have news of letters, as an agreement between the two says. */
    protected void agreedWithTheOtherCity() {
        sql.sql("""
                insert into exchange.agreement (matter, fact, number, receiver, party, office, types, territory, purpose,
                    basis, retention, since, until)
                values (:matter, :matter, '〔2026〕共1号', :receiver, :party, '市市场监管局', '{measure-order}', '330000',
                    '异地协助执行', '某区域信用合作协议', '协议终止后删除', current_date - 1, current_date + 300)""")
                .param("matter", UUID.randomUUID())
                .param("receiver", hand.crew.elsewhere.id().value())
                .param("party", hand.crew.elsewhere.name())
                .update();
    }

    /** Does at once what is done by itself every few seconds. */
    protected void runs(String name) throws Exception {
        Job job = jobs.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        alone(name, job::run);
    }
}
