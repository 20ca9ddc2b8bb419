package org.chengxin.exchange.subscription;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which private addresses subscribers may have called. Not those that the installation's own systems have: who subscribes is an
 * outsider and would reach what trusts its neighbours.
 *
 * @param allow as in {@code chengxin.outbound.allow}
 */
@ConfigurationProperties("chengxin.webhook")
record WebhookSettings(@DefaultValue List<String> allow) {

    static final String ALLOW = "chengxin.webhook.allow";
}
