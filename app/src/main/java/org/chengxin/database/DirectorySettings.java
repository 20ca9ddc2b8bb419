package org.chengxin.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the installation lies.
 *
 * @param dataDir {@code .data} below the working directory unless told otherwise
 */
@ConfigurationProperties("chengxin")
record DirectorySettings(Path dataDir) {}
