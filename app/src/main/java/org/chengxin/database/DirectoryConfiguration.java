package org.chengxin.database;

import java.nio.file.Path;
import org.chengxin.evidencelog.file.DataDirectory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data directory, which holds everything of the installation. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    /** @param dataDir its path; by default {@code .data} below the working directory */
    @ConfigurationProperties("chengxin")
    record DirectorySettings(Path dataDir) {}

    @Bean
    DataDirectory dataDirectory(DirectorySettings settings) {
        return new DataDirectory(settings.dataDir());
    }
}
