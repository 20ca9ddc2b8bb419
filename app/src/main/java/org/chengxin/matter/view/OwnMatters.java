package org.chengxin.matter.view;

import java.util.UUID;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.web.part.OwnObjects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Matters of a party, whose look-ups it sees; without those whose existence is secret. */
@Configuration(proxyBeanMethods = false)
class OwnMatters {

    private static final int MOST = 300;

    private record Kept(UUID id, String definition, int version) {}

    @Bean
    OwnObjects lookupsOfOwnMatters(JdbcClient sql, Definitions definitions) {
        return new OwnObjects(caller -> sql
                .sql("""
                        select m.id, m.definition, m.version
                        from matter.participant p join matter.matter m on m.id = p.matter
                        where p.desk = :desk and p.kind = 'PARTY' order by p.matter desc limit :most""")
                .param("desk", Inboxes.queue(caller))
                .param("most", MOST)
                .query((row, index) -> new Kept(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list()
                .stream()
                .filter(kept ->
                        !definitions.followed(kept.definition(), kept.version()).secret())
                .map(kept -> kept.id().toString())
                .toList());
    }
}
