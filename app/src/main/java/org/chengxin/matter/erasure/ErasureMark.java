package org.chengxin.matter.erasure;

import org.chengxin.matter.mark.Mark;

/** What the system does in a case that ordered an erasure. */
enum ErasureMark implements Mark {
    /** Each fact is erased or stays: the answer goes out. */
    CARRIED_OUT
}
