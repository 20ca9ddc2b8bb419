package org.chengxin.evidence.anchor;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The time-stamp authority; without one nothing is anchored.
 *
 * @param url where it takes RFC 3161 requests by HTTP
 * @param certificate PEM file of its certificate, or of those that certify it; needed with {@code url}
 */
@ConfigurationProperties("chengxin.anchor.tsa")
record TimeStampSettings(@Nullable URI url, @Nullable Path certificate) {}
