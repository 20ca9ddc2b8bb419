package org.chengxin.matter.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A clause is quoted with the title in its marks and nothing else in them. */
class BasisTest {

    @Test
    void aRuleStandsInItsMarksWithItsArticleBehind() {
        assertThat(new Basis("中华人民共和国电子商务法", "第60条").cited()).isEqualTo("《中华人民共和国电子商务法》第60条");
        assertThat(new Basis("全国12315平台在线消费纠纷解决（ODR）企业要求", null).cited()).isEqualTo("《全国12315平台在线消费纠纷解决（ODR）企业要求》");
    }

    @Test
    void theNumberOfAnOrderIsNoPartOfItsTitle() {
        assertThat(new Basis("市场监督管理投诉举报处理办法（总局令第121号）", "第9条至第28条").cited())
                .isEqualTo("《市场监督管理投诉举报处理办法》（总局令第121号）第9条至第28条");
    }

    @Test
    void aDocumentThatHasOnlyANumberHasNoMarks() {
        assertThat(new Basis("杭政办函〔2018〕144号", "二(二)2").cited()).isEqualTo("杭政办函〔2018〕144号二(二)2");
    }
}
