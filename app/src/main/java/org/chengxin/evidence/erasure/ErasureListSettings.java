package org.chengxin.evidence.erasure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param file where erasures are listed; null for the file beside the data directory, {@code .data.erasures} for {@code .data} */
@ConfigurationProperties("chengxin.erasures")
record ErasureListSettings(@Nullable Path file) {}
