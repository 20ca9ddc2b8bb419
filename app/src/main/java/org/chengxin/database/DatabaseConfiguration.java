package org.chengxin.database;

import java.time.Duration;
import org.chengxin.evidencelog.file.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded server, unless {@code spring.datasource.url} names an outside one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
class DatabaseConfiguration {

    /** Exit status of a command whose data is unavailable. */
    private static final int UNREADABLE = 3;

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(
            DataDirectory directory, @Value("${chengxin.database.give-up:PT10M}") Duration patience) {
        return EmbeddedDatabase.start(directory, patience, () -> System.exit(UNREADABLE));
    }

    @Bean
    SchemaOwner embeddedOwner(EmbeddedDatabase database) {
        return new SchemaOwner(database.url(), database.owner());
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return database.application().name();
            }

            @Override
            public String getPassword() {
                return database.application().password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }
}
