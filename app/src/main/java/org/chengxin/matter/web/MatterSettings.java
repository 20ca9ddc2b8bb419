package org.chengxin.matter.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What strangers may do.
 *
 * @param openingsAnHour from one address. Own choice: a household that complains about ten shops in an hour is served, a
 *     flood is not
 */
@ConfigurationProperties("chengxin.matter")
record MatterSettings(@DefaultValue("30") int openingsAnHour) {}
