package org.chengxin.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is run.
 *
 * @param origin the log's name, set at first start and stored with the data; it does not depend on host or port
 */
@ConfigurationProperties("chengxin.log")
record LogSettings(@DefaultValue("chengxin.demo/log") String origin) {}
