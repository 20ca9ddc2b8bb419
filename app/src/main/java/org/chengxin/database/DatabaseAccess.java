package org.chengxin.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL for everyone, but never before the schemas are migrated. */
@Configuration(proxyBeanMethods = false)
class DatabaseAccess {

    @Bean
    @DependsOn("migrations")
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }
}
