package org.chengxin.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates the JDBC client only after all schemas are migrated. */
@Configuration(proxyBeanMethods = false)
class DatabaseAccess {

    @Bean
    @DependsOn("migrations")
    JdbcClient jdbcClient(JdbcTemplate template) {
        return JdbcClient.create(template);
    }
}
