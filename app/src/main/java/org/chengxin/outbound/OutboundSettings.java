package org.chengxin.outbound;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which private addresses may be called all the same.
 *
 * @param allow host names, addresses and CIDR blocks, such as {@code witness.internal}, {@code 10.2.0.0/16}, of IPv4 also with one port,
 *     {@code 127.0.0.1:8206}; webhooks have a list of their own, {@code chengxin.webhook.allow}
 */
@ConfigurationProperties("chengxin.outbound")
record OutboundSettings(@DefaultValue List<String> allow) {}
