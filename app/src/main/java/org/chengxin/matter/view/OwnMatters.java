package org.chengxin.matter.view;

import java.util.UUID;
import org.chengxin.web.part.OwnObjects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Matters of a party, whose look-ups it sees. */
@Configuration(proxyBeanMethods = false)
class OwnMatters {

    private static final int MOST = 300;

    @Bean
    OwnObjects lookupsOfOwnMatters(JdbcClient sql) {
        return new OwnObjects(caller -> sql.sql(
                        "select matter from matter.participant where desk = :desk and kind = 'PARTY' order by matter desc limit :most")
                .param("desk", Inboxes.queue(caller))
                .param("most", MOST)
                .query((row, index) -> row.getObject(1, UUID.class).toString())
                .list());
    }
}
