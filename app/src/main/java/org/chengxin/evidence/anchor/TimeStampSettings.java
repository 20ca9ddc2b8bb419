package org.chengxin.evidence.anchor;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the time-stamp authority; without one nothing is anchored.
 *
 * @param url its RFC 3161 endpoint over HTTP
 * @param certificate PEM file of its certificate, or of the issuing ones; needed with {@code url}
 */
@ConfigurationProperties("chengxin.anchor.tsa")
record TimeStampSettings(@Nullable URI url, @Nullable Path certificate) {}
