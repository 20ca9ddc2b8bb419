package org.chengxin.matter.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits for strangers.
 *
 * @param openingsAnHour per address. Own choice: enough for a household that complains about ten shops in an hour, not for a
 *     flood
 */
@ConfigurationProperties("chengxin.matter")
record MatterSettings(@DefaultValue("30") int openingsAnHour) {}
