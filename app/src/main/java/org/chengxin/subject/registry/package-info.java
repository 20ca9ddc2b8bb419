/** 登记主体: registered bodies of all kinds, couriers and outlets, and the dated relations between subjects. */
@NullMarked
@NamedInterface("registry")
package org.chengxin.subject.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
