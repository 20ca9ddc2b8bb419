package org.chengxin.simulation.report;

import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.population.Entity;

/** The face of a business licence (营业执照); its number is the social credit code. */
final class Licence {

    private Licence() {}

    static Fields of(Entity entity, Fields head) {
        return head.text("number", entity.code())
                .text("name", entity.name())
                .text("authority", entity.place().name() + "市场监督管理局")
                .text(
                        "scope",
                        "一般项目：互联网销售；" + String.join("、", entity.category().trades()) + "批发、零售。")
                .date("from", entity.established());
    }
}
