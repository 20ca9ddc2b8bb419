package org.chengxin.document.paper;

import java.util.UUID;
import org.chengxin.document.Owner;

/** 回避: who may not touch the papers of an owner; implemented by the module that knows it. */
public interface PaperRecusal {

    /** Whether the person has an interest in it; false for what is another module's. */
    boolean isRecused(Owner owner, UUID account);
}
