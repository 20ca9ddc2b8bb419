package org.chengxin.database;

import org.chengxin.evidencelog.file.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The folder that holds everything of the installation. */
@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    DataDirectory dataDirectory(DirectorySettings settings) {
        return new DataDirectory(settings.dataDir());
    }
}
