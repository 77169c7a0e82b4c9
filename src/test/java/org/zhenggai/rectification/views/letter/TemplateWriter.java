package org.zhenggai.rectification.views.letter;

import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.zhenggai.rectification.casework.document.DocumentKind;

/** Writes the templates that lie in {@code src/main/resources/letters}; an office edits copies of them in Word. */
final class TemplateWriter {

    private static final String CASE = "《{{plan}}》第{{finding}}项“{{caseTitle}}”（案件编号{{caseNumber}}）";

    private TemplateWriter() {}

    static byte[] write(DocumentKind kind) {
        return switch (kind) {
            case REMINDER -> reminder();
            case SUPERVISION_LETTER -> supervision();
            case CRITICISM -> criticism();
            case INTERVIEW_NOTICE -> interviewNotice();
            case JOINT_SUPERVISION_LETTER -> jointSupervision();
            case JOINT_CRITICISM -> jointCriticism();
            case JOINT_INTERVIEW_NOTICE -> jointInterviewNotice();
            case INTERVIEW_MINUTES -> interviewMinutes();
            case REFERRAL -> referral();
            case REQUEST -> request();
            case REPLY -> reply();
            case CLOSURE_APPLICATION -> closureApplication();
            case ACCEPTANCE_OPINION -> acceptanceOpinion();
            case PUBLIC_NOTICE -> publicNotice();
            case CITY_REPORT -> cityReport();
            case SHAM_FINDING -> shamFinding();
            case WEEKLY_SHEET -> weeklySheet();
            case PERIODIC_NOTICE -> periodicNotice();
            case CLOSING_REPORT -> closingReport();
        };
    }

    private static byte[] reminder() {
        return TemplatePaper.letter().title("{{title}}").flush("{{addressee}}：")
                .body("你单位承办的" + CASE + "，整改类别为{{category}}，整改期限为{{dueDate}}。按照督办规定，现发出{{colour}}函予以提醒。")
                .first("一、提醒事由").body("{{reason}}。")
                .first("二、整改目标").body("{{target}}")
                .first("三、有关要求").body("请你单位对照整改方案倒排工期，加快推进，及时举证，按期完成整改并申请验收销号。")
                .block("next", "{{text}}").block("answer", "{{text}}").signatureAfter("next").copies().bytes();
    }

    private static byte[] supervision() {
        return TemplatePaper.letter().title("{{title}}").flush("{{addressee}}：")
                .body(CASE + "由你单位负责整改，整改类别为{{category}}，整改期限为{{dueDate}}。经核查，该案件截至目前尚未整改到位，现予督办。")
                .first("一、督办事由").body("{{reason}}。")
                .first("二、问题及整改目标").body("问题：{{problem}}").body("目标：{{target}}")
                .first("三、督办要求").block("requirements", "{{text}}").block("answer", "{{text}}")
                .signatureAfter("answer").copies().bytes();
    }

    private static byte[] criticism() {
        return TemplatePaper.redHead("{{issuer}}文件", false).title("{{title}}").flush("{{addressee}}：")
                .body(CASE + "由{{units}}负责整改，{{supervising}}负责督导，整改期限为{{dueDate}}。因整改进展缓慢，现将有关情况通报如下。")
                .first("一、基本情况").body("问题：{{problem}}").body("整改目标：{{target}}")
                .first("二、存在问题").body("{{reason}}。")
                .first("三、整改要求").block("requirements", "{{text}}").block("answer", "{{text}}")
                .body("各责任单位要引以为戒，切实扛起整改主体责任，倒排工期，挂图作战，确保整改任务按期完成。")
                .signature().imprint("{{copies}}").bytes();
    }

    private static byte[] interviewNotice() {
        return TemplatePaper.letter().title("{{title}}").flush("{{addressee}}：")
                .body(CASE + "由你单位负责整改，整改期限为{{dueDate}}。鉴于该案件整改推进不力，决定对你单位主要负责人进行约谈。现将有关事项通知如下。")
                .first("一、约谈事由").body("{{reason}}。")
                .first("二、约谈时间").body("于{{interviewBy}}前进行，具体时间、地点另行通知。")
                .first("三、有关要求").block("requirements", "{{text}}")
                .body("请你单位主要负责人准时参加，并就整改进展、存在问题、原因和下一步措施准备书面材料。")
                .signature().copies().bytes();
    }

    private static byte[] jointSupervision() {
        return cases(TemplatePaper.letter().title("{{title}}").flush("{{addressee}}：")
                .body("{{plans}}中由你单位负责整改的{{count}}件案件，经核查，截至目前尚未整改到位，现一并予以督办（{{instrument}}）。")
                .first("一、督办案件"))
                .first("二、督办要求").body("请你单位对照上表逐案落实整改要求，倒排工期，明确责任人。").block("answer", "{{text}}")
                .signatureAfter("answer").copies().bytes();
    }

    private static byte[] jointCriticism() {
        return cases(TemplatePaper.redHead("{{issuer}}文件", false).title("{{title}}").flush("{{addressee}}：")
                .body("{{plans}}中由{{units}}负责整改、{{supervising}}负责督导的{{count}}件案件，整改进展缓慢，现将有关情况通报如下。")
                .first("一、案件情况"))
                .first("二、整改要求").body("请责任单位对照上表逐案落实整改要求。").block("answer", "{{text}}")
                .body("各责任单位要引以为戒，切实扛起整改主体责任，倒排工期，挂图作战，确保整改任务按期完成。")
                .signature().imprint("{{copies}}").bytes();
    }

    private static byte[] jointInterviewNotice() {
        return cases(TemplatePaper.letter().title("{{title}}").flush("{{addressee}}：")
                .body("{{plans}}中由你单位负责整改的{{count}}件案件，整改推进不力，决定就这些案件对你单位主要负责人一并进行约谈。现将有关事项通知如下。")
                .first("一、约谈案件"))
                .first("二、约谈时间").body("于{{interviewBy}}前进行，具体时间、地点另行通知。")
                .first("三、有关要求").body("请你单位主要负责人准时参加，并就上表所列案件逐案准备整改进展、存在问题、原因和下一步措施的书面材料。")
                .signature().copies().bytes();
    }

    private static TemplatePaper cases(TemplatePaper paper) {
        XWPFTable cases = paper.table(11, 560, 1300, 1730, 1180, 875, 1300, 1900);
        paper.heading(cases, "序号", "案件编号", "案件名称", "整改期限", "逾期", "事由", "整改要求")
                .row(cases, "{{cases}}[no]", "[caseNumber]", "[title]", "[dueDate]", "[overdue]", "[reason]", "[requirement]");
        return paper;
    }

    private static byte[] interviewMinutes() {
        TemplatePaper paper = TemplatePaper.redHead("约谈纪要", false).title("{{title}}");
        return paper.body("{{heldOn}}，{{issuer}}就" + CASE + "整改工作，对{{addressee}}进行了约谈。现将约谈情况纪要如下。")
                .first("一、约谈事由").body("{{reason}}。")
                .first("二、约谈情况").block("minutes", "{{text}}")
                .first("三、后续要求").body("整改目标：{{target}}").block("report", "{{text}}")
                .body("约谈地点：{{place}}").body("参加人员：{{participants}}")
                .signature().imprint("{{addressee}}，{{copies}}").bytes();
    }

    private static byte[] referral() {
        return TemplatePaper.letter().title("{{title}}").flush("{{addressee}}：")
                .body("我单位在办理" + CASE + "过程中发现有关线索，{{basis}}，经{{decidedOn}}研究决定，现移送你单位处理。")
                .first("一、案件情况").body("问题：{{problem}}").body("责任单位：{{units}}；涉及面积：{{area}}。")
                .first("二、移送线索").flush("{{?clues}}").body("{{no}}. {{text}}（{{on}}报告）").flush("{{/clues}}")
                .block("opinion", "审批意见：{{text}}")
                .first("三、随附材料").flush("{{?items}}").body("{{no}}. {{name}}：{{state}}").flush("{{/items}}")
                .body("其他材料：{{otherItems}}").body("经办人：{{officers}}；送出日期：{{sentOn}}。")
                .body("请收到后在送达回执上签字盖章，并将处理结果书面告知我单位。")
                .signature().bytes();
    }

    private static byte[] request() {
        return TemplatePaper.redHead("{{issuer}}文件", true).title("{{title}}").flush("{{addressee}}：")
                .body(CASE + "由我单位负责整改，整改类别为{{category}}，现整改期限为{{dueDate}}（原定{{originalDueDate}}）。现申请{{request}}。")
                .first("一、申请理由").block("reason", "{{text}}").block("extra", "{{text}}")
                .first("二、整改目标").body("{{target}}")
                .first("三、下一步措施").flush("{{?measures}}").body("{{no}}. {{text}}").flush("{{/measures}}")
                .body("妥否，请批示。").signature().body("（联系人：{{requester}}，提出日期：{{requestedOn}}）").bytes();
    }

    private static byte[] reply() {
        return TemplatePaper.letter().title("{{title}}").flush("{{addressee}}：")
                .body("你单位《关于“{{caseTitle}}”{{kind}}的请示》（{{requestNumber}}，案件编号{{caseNumber}}）收悉。{{decision}}")
                .block("reason", "{{text}}")
                .block("next", "{{text}}")
                .body("此复。").signature().bytes();
    }

    private static byte[] closureApplication() {
        TemplatePaper paper = TemplatePaper.sheet(false).centre("整改销号申请表", TemplatePaper.TITLE, 22);
        XWPFTable main = paper.table(12, 1500, 2900, 1500, 2945);
        paper.pairs(main, "案件编号", "{{caseNumber}}", "申请批次", "第{{round}}次")
                .pairs(main, "案件名称", "{{caseTitle}}").pairs(main, "所属方案", "{{plan}}第{{finding}}项")
                .pairs(main, "存在问题", "{{problem}}").pairs(main, "整改目标", "{{target}}")
                .pairs(main, "责任单位", "{{units}}", "督导单位", "{{supervising}}")
                .pairs(main, "责任领导", "{{responsibleLeader}}", "责任人", "{{responsiblePerson}}")
                .pairs(main, "整改类别", "{{category}}", "整改时限", "{{dueDate}}")
                .pairs(main, "涉及面积", "{{area}}", "完成日期", "{{completedOn}}")
                .pairs(main, "完成情况", "{{?completion}}\n{{text}}\n{{/completion}}")
                .pairs(main, "自验意见", "{{selfCheckOpinion}}").pairs(main, "自验人", "{{selfCheckBy}}", "自验日期", "{{selfCheckOn}}");
        paper.centre("举证材料清单", TemplatePaper.HEI, 14);
        XWPFTable documents = paper.table(12, 700, 2300, 2045, 1600, 2200);
        paper.heading(documents, "序号", "材料名称", "文号", "出具单位", "日期")
                .row(documents, "{{documents}}[no]", "[name]", "[documentNumber]", "[office]", "[on]");
        paper.centre("配合单位会签", TemplatePaper.HEI, 14);
        XWPFTable signed = paper.table(12, 2500, 1500, 2645, 2200);
        paper.heading(signed, "单位", "会签人", "意见", "日期")
                .row(signed, "{{countersignatures}}[unit]", "[by]", "[opinion]", "[on]");
        return paper.closing(signed, "申请人：{{submittedBy}}　　单位负责人（签字）：＿＿＿＿＿＿＿＿\n{{issuer}}（盖章）　　{{date}}").bytes();
    }

    private static byte[] acceptanceOpinion() {
        TemplatePaper paper = TemplatePaper.sheet(false).centre("整改验收意见表", TemplatePaper.TITLE, 22)
                .right("{{number}}");
        XWPFTable main = paper.table(12, 1500, 2900, 1500, 2945);
        paper.pairs(main, "案件编号", "{{caseNumber}}", "验收批次", "第{{round}}次")
                .pairs(main, "案件名称", "{{caseTitle}}").pairs(main, "所属方案", "{{plan}}第{{finding}}项")
                .pairs(main, "存在问题", "{{problem}}").pairs(main, "整改目标", "{{target}}")
                .pairs(main, "责任单位", "{{units}}", "督导单位", "{{supervising}}")
                .pairs(main, "整改时限", "{{dueDate}}", "完成日期", "{{completedOn}}")
                .pairs(main, "完成情况", "{{?completion}}\n{{text}}\n{{/completion}}")
                .pairs(main, "公示起止", "{{noticePeriod}}", "申请人", "{{applicant}}");
        paper.centre("各环节验收意见", TemplatePaper.HEI, 14);
        XWPFTable opinions = paper.table(12, 900, 1600, 1250, 700, 2195, 2200);
        paper.heading(opinions, "环节", "单位", "审查人", "结论", "意见", "日期")
                .row(opinions, "{{opinions}}[step]", "[unit]", "[by]", "[verdict]", "[opinion]", "[on]");
        return paper.closing(opinions, "验收结论：同意通过验收，按规定办理销号。　　批准人：{{signer}}\n{{issuer}}（盖章）　　{{date}}").bytes();
    }

    private static byte[] publicNotice() {
        TemplatePaper paper = TemplatePaper.sheet(false).title("{{title}}")
                .body("按照整改验收销号规定，现将" + CASE + "整改情况予以公示，接受社会监督。");
        XWPFTable table = paper.empty().table(14, 1900, 6945);
        paper.pairs(table, "存在问题", "{{problem}}").pairs(table, "责任单位", "{{units}}").pairs(table, "督导单位", "{{supervising}}")
                .pairs(table, "整改目标", "{{target}}").pairs(table, "整改措施", "{{?measures}}\n{{no}}. {{text}}\n{{/measures}}")
                .pairs(table, "完成情况", "{{?completion}}\n{{text}}\n{{/completion}}")
                .pairs(table, "公示期限", "{{startsOn}}至{{endsOn}}（{{days}}个工作日）").pairs(table, "公示载体", "{{medium}}")
                .pairs(table, "监督电话", "{{hotline}}");
        return paper.empty().body("公示期内，任何单位和个人对整改情况有异议的，可以通过监督电话或者书面形式反映；反映情况应当实事求是，以便核查。")
                .signature().bytes();
    }

    private static byte[] cityReport() {
        return TemplatePaper.letter().title("{{title}}").flush("{{addressee}}：")
                .body(CASE + "由{{units}}负责整改，{{supervising}}负责督导，已于{{completedOn}}完成整改。经审核，现将有关情况报送如下。")
                .first("一、问题及整改目标").body("问题：{{problem}}").body("目标：{{target}}")
                .first("二、整改完成情况").block("completion", "{{text}}")
                .first("三、验收情况").body("公示期：{{noticePeriod}}；批准情况：{{approval}}。").block("opinion", "审核意见：{{text}}")
                .body("报送日期：{{reportedOn}}。请予审查，并反馈审查意见。").signature().bytes();
    }

    private static byte[] shamFinding() {
        return TemplatePaper.letter().title("{{title}}").flush("{{addressee}}：")
                .body("{{visitedOn}}，督导人员对" + CASE + "进行现场检查（地点：{{place}}），发现涉嫌虚假整改的线索。经研究，现将认定意见通知如下。")
                .first("一、线索情况").block("found", "{{text}}")
                .first("二、认定意见").block("opinion", "{{text}}").body("认定结论：{{conclusion}}。").block("next", "{{text}}")
                .signature().bytes();
    }

    private static byte[] weeklySheet() {
        TemplatePaper paper = TemplatePaper.sheet(true).centre("整改工作周调度表", TemplatePaper.TITLE, 22)
                .centre("（{{week}}）", TemplatePaper.KAI, 14);
        XWPFTable figures = paper.table(11, 1450, 1895, 1450, 1895, 1450, 1895, 1450, 1895);
        paper.pairs(figures, "整改方案", "{{plan}}")
                .pairs(figures, "案件总数", "{{total}}", "已销号", "{{closed}}", "不属实撤销", "{{withdrawn}}", "正在办理", "{{open}}")
                .pairs(figures, "黄色预警", "{{yellow}}", "红色预警", "{{red}}", "已逾期", "{{overdue}}", "时限暂停", "{{held}}")
                .pairs(figures, "已报单位", "{{reported}}", "未报单位", "{{unreported}}", "审核意见",
                        "{{?comment}}\n{{text}}\n{{/comment}}");
        paper.centre("一、各单位情况", TemplatePaper.HEI, 14);
        XWPFTable units = paper.table(10, 700, 2500, 700, 850, 700, 600, 600, 700, 1250, 2680, 2100);
        paper.heading(units, "序号", "牵头责任单位", "总数", "已销号", "在办", "黄", "红", "逾期", "周报", "本周进展", "困难和问题")
                .row(units, "{{units}}[no]", "[unit]", "[total]", "[closed]", "[open]", "[yellow]", "[red]", "[overdue]", "[report]",
                        "[progress]", "[difficulties]");
        paper.centre("二、在办案件情况", TemplatePaper.HEI, 14);
        XWPFTable cases = paper.table(10, 650, 1400, 2400, 1900, 1100, 1100, 1630, 3200);
        paper.heading(cases, "序号", "案件编号", "案件名称", "牵头责任单位", "整改状态", "序时进度", "剩余时间", "本周变化")
                .row(cases, "{{cases}}[no]", "[caseNumber]", "[title]", "[unit]", "[state]", "[schedule]", "[days]", "[changes]");
        return paper.right("制表：{{issuer}}　　审核：{{signer}}　　{{date}}", 12).bytes();
    }

    private static byte[] periodicNotice() {
        TemplatePaper paper = TemplatePaper.redHead("{{issuer}}文件", false).title("{{title}}").flush("{{addressee}}：")
                .body("现将{{plan}}（{{period}}）落实情况通报如下。")
                .first("一、总体情况").block("text", "{{text}}")
                .body("据整改台账，共有案件{{total}}个，已销号{{closed}}个，不属实撤销{{withdrawn}}个，正在办理{{open}}个，其中逾期{{overdue}}个"
                        + "（统计基准日{{asOf}}）。")
                .first("二、各单位情况");
        XWPFTable units = paper.table(14, 900, 3545, 1000, 1200, 1000, 1200);
        paper.heading(units, "序号", "牵头责任单位", "总数", "已销号", "在办", "逾期")
                .row(units, "{{units}}[no]", "[unit]", "[total]", "[closed]", "[open]", "[overdue]");
        return paper.first("三、工作要求").body("各责任单位要压实责任，逐案倒排工期，逾期案件要限时攻坚；各督导单位要加强现场督导，严把验收关口。")
                .signature().imprint("{{copies}}").bytes();
    }

    private static byte[] closingReport() {
        TemplatePaper paper = TemplatePaper.redHead("{{issuer}}文件", true).title("{{title}}").flush("{{addressee}}：")
                .body("按照整改工作部署，{{plan}}确定的整改任务已经落实，现将有关情况报告如下。")
                .first("一、组织实施情况").flush("{{?phases}}").body("{{no}}. {{name}}（{{period}}）：{{record}}").flush("{{/phases}}")
                .first("二、整改完成情况")
                .body("据整改台账，共有案件{{total}}个，其中限期整改类{{deadlineBound}}个、持续整改类{{ongoing}}个；已销号{{closed}}个，"
                        + "不属实撤销{{withdrawn}}个，尚未办结{{open}}个。涉及面积{{area}}亩，其中耕地{{farmland}}亩、永久基本农田"
                        + "{{basicFarmland}}亩。经批准延期{{extended}}个，发函督办{{supervised}}个。各单位情况如下：");
        XWPFTable units = paper.table(14, 900, 2545, 1000, 1200, 1000, 1000, 1200);
        paper.heading(units, "序号", "牵头责任单位", "总数", "已销号", "撤销", "在办", "面积")
                .row(units, "{{units}}[no]", "[unit]", "[total]", "[closed]", "[withdrawn]", "[open]", "[area]");
        return paper.first("三、主要做法和下一步打算").block("text", "{{text}}").body("特此报告。").signature().bytes();
    }
}
