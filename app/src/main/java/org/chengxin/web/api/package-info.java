/** 接口文档: the OpenAPI description of the calls as a contract, and the page that shows it. */
@NullMarked
@NamedInterface("api")
package org.chengxin.web.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
