package org.zhenggai.rectification.views.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.rectification.views.delivery.VendorEndpoint.Fault;

/** Each channel against a far end on loopback that behaves as the real one does. */
class ChannelsTest {

    private static final String TOKEN = "token-0123";
    private static final String LETTER = "铁东政督〔2024〕3号关于督促完成“城东乡占用耕地建设停车场”整改工作的督办函.docx";
    private static final byte[] DOCX = {'P', 'K', 3, 4, 0, -1, 13, 10};
    private static VendorEndpoint vendor;
    private static GreenMail mail;
    private static ChannelSettings settings;
    private static HttpPoster poster;
    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        vendor = new VendorEndpoint();
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        settings = TestChannels.settings(vendor.base(), mail.getSmtp().getPort(), folder, Map.of());
        poster = new HttpPoster(settings);
    }

    @AfterAll
    static void stop() {
        vendor.close();
        mail.stop();
    }

    private static Channel robot(ChannelKind kind) {
        return TestChannels.robots(settings).stream().filter(channel -> channel.kind() == kind).findFirst().orElseThrow();
    }

    private static Outgoing message(String id, String body, String address, String secret) {
        return new Outgoing(id, "supervision", "督办函（L3）：TD2023-004", body, "http://zhenggai.test/camunda/app/tasklist/default/#/?task=1",
                OffsetDateTime.parse("2024-06-20T08:30:00+08:00"), "chengdong.lead", "城东乡负责人", address, secret, null);
    }

    @ParameterizedTest
    @EnumSource(value = ChannelKind.class, names = {"WECOM", "DINGTALK", "FEISHU"})
    void robotTakesASignedTextAndNamesTheMessage(ChannelKind kind) {
        robot(kind).send(message("id-" + kind, "请于2024年6月28日前书面答复。", TOKEN, VendorEndpoint.SECRET));
        assertThat(vendor.taken()).filteredOn(taken -> ("id-" + kind).equals(taken.id())).singleElement().satisfies(taken -> {
            assertThat(taken.token()).isEqualTo(TOKEN);
            assertThat(taken.text()).contains("【督办函（L3）：TD2023-004】", "请于2024年6月28日前书面答复。", "办理入口：http://zhenggai.test/");
        });
    }

    @Test
    void marksThatAVendorReadsInTextsAreShown() {
        robot(ChannelKind.FEISHU).send(message("marks", "<at user_id=\"all\">所有人</at> [办理](x) **急**", TOKEN, VendorEndpoint.SECRET));
        assertThat(vendor.taken()).filteredOn(taken -> "marks".equals(taken.id())).singleElement().satisfies(taken -> assertThat(taken
                .text()).contains("＜at user_id=\"all\"＞所有人＜/at＞ ［办理］(x) ＊＊急＊＊").doesNotContain("<", "[", "*"));
    }

    @ParameterizedTest
    @EnumSource(value = ChannelKind.class, names = {"DINGTALK", "FEISHU"})
    void aWrongSignatureIsAFailureThoughTheStatusIs200(ChannelKind kind) {
        assertThatThrownBy(() -> robot(kind).send(message("wrong", "正文", TOKEN, "another-secret")))
                .isInstanceOf(ChannelFailedException.class).hasMessageContaining("拒收").hasMessageNotContaining(TOKEN)
                .hasMessageNotContaining("another-secret");
        assertThat(vendor.taken()).noneMatch(taken -> "wrong".equals(taken.id()));
    }

    @ParameterizedTest
    @EnumSource(value = ChannelKind.class, names = {"WECOM", "DINGTALK", "FEISHU"})
    void whatTheVendorAsksForIsDone(ChannelKind kind) {
        vendor.next(Fault.BUSY_CODE, Fault.TOO_MANY, Fault.REFUSED_CODE, Fault.SERVER_ERROR, Fault.NONSENSE);
        Outgoing message = message("asked-" + kind, "正文", TOKEN, VendorEndpoint.SECRET);
        assertThatThrownBy(() -> robot(kind).send(message)).isInstanceOfSatisfying(ChannelBusyException.class,
                busy -> assertThat(busy.rest()).isEqualTo(settings.vendors().get(kind).rest()));
        assertThatThrownBy(() -> robot(kind).send(message)).isInstanceOfSatisfying(ChannelBusyException.class,
                busy -> assertThat(busy.rest()).isEqualTo(Duration.ofSeconds(7)));
        assertThatThrownBy(() -> robot(kind).send(message)).isInstanceOf(ChannelFailedException.class).hasMessageContaining("错误码");
        assertThatThrownBy(() -> robot(kind).send(message)).isInstanceOf(ChannelFailedException.class).hasMessageContaining("502");
        assertThatThrownBy(() -> robot(kind).send(message)).isInstanceOf(ChannelFailedException.class).hasMessageContaining("无法识别");
        robot(kind).send(message);
        assertThat(vendor.taken()).filteredOn(taken -> ("asked-" + kind).equals(taken.id())).hasSize(1);
    }

    @Test
    void whoeverSaysNothingIsLeftAlone() {
        vendor.next(Fault.HANG);
        assertThatThrownBy(() -> robot(ChannelKind.WECOM).send(message("silent", "正文", TOKEN, null)))
                .isInstanceOfSatisfying(ChannelFailedException.class, silent -> assertThat(silent.unreachable()).isTrue())
                .hasMessageContaining("没有回应").hasMessageNotContaining(TOKEN);
    }

    @Test
    void anAddressThatCannotBeUsedIsNamedWithoutItsKey() {
        ChannelSettings odd = TestChannels.settings(URI.create("http://im_gov.local"), 1, folder, Map.of());
        TestChannels.robots(odd).forEach(robot -> assertThatThrownBy(() -> robot.send(message("odd", "正文", TOKEN, VendorEndpoint.SECRET)))
                .isInstanceOf(ChannelFailedException.class).hasMessageContaining("服务地址设置有误").hasMessageNotContaining(TOKEN).hasNoCause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"令牌", "one\r\nTwo: three"})
    void aTokenThatNoHeaderTakesIsAFailureThatDoesNotRepeatIt(String token) {
        assertThatThrownBy(() -> gateway("http://localhost/sms", token).send(message("token", "正文", "13800000000", null)))
                .isInstanceOf(ChannelFailedException.class).hasMessage("短信网关的令牌设置有误：只能是英文字母、数字和符号，不能换行").hasNoCause();
    }

    @Test
    void aPortThatThereIsNotIsSaidInWords() {
        assertThatThrownBy(() -> gateway("http://localhost:999999/sms", TOKEN).send(message("port", "正文", "13800000000", null)))
                .isInstanceOf(ChannelFailedException.class).hasMessageContaining("服务地址设置有误").hasMessageNotContaining("Exception");
    }

    private static HttpGateway gateway(String address, String token) {
        return new HttpGateway(ChannelKind.SMS, poster, () -> new ChannelSettings.Gateway(address, token, 70, Duration.ofSeconds(1)));
    }

    @Test
    void longTextIsCutAtACharacterBorderWithItsLink() {
        String body = "整改𠮷".repeat(400);
        robot(ChannelKind.WECOM).send(message("long", body, TOKEN, null));
        String text = vendor.taken().stream().filter(taken -> "long".equals(taken.id())).findFirst().orElseThrow().text();
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(2048 - 8, 2048);
        assertThat(text).contains("…\n办理入口：http://zhenggai.test/").endsWith("消息编号：long").doesNotContain("\uFFFD");
    }

    @Test
    void bytesAndCharactersAreCutBetweenCharacters() {
        for (int limit = 20; limit < 40; limit++) {
            String cut = TextLimit.bytes("督办𠮷函督办𠮷函督办𠮷函", "#尾", limit);
            assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(limit).isGreaterThan(limit - 4);
            assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(cut).endsWith("…#尾");
        }
        assertThat(TextLimit.bytes("短", "#尾", 20)).isEqualTo("短#尾");
        assertThat(TextLimit.characters("字".repeat(68) + "𠮷𠮷", 70)).hasSizeLessThanOrEqualTo(70).endsWith("字…");
    }

    @Test
    void shortMessageHoldsSeventyCharacters() {
        HttpGateway sms = new HttpGateway(ChannelKind.SMS, poster, () -> settings.gateways().get(ChannelKind.SMS));
        sms.send(new Outgoing("sms-1", "returned", "退回：" + "很长的环节名称".repeat(20), "正文", null,
                OffsetDateTime.parse("2024-06-20T08:30:00+08:00"),
                "x", "x", "13800001234", null, null));
        assertThat(vendor.takenBy("gateway")).filteredOn(taken -> "sms-1".equals(taken.id())).singleElement()
                .satisfies(taken -> assertThat(taken.text()).hasSize(70).startsWith("【整改】退回："));
        vendor.next(Fault.REFUSED_CODE);
        assertThatThrownBy(() -> sms.send(message("sms-2", "", "13800001234", null))).isInstanceOf(ChannelFailedException.class);
    }

    @Test
    void mailCarriesTheMessagesIdAndChinese() throws Exception {
        MailChannel channel = new MailChannel(settings, settings::mail);
        channel.send(message("mail-1", "请于2024年6月28日前书面答复。", "lead@chengdong.test", null));
        var received = Stream.of(mail.getReceivedMessages()).filter(one -> idOf(one).startsWith("<mail-1@")).findFirst().orElseThrow();
        assertThat(received.getSubject()).isEqualTo("督办函（L3）：TD2023-004");
        assertThat(received.getAllRecipients()[0]).hasToString("lead@chengdong.test");
        assertThat((String) received.getContent()).contains("请于2024年6月28日前书面答复。", "办理入口：http://zhenggai.test/");
        assertThat(idOf(received)).isEqualTo("<mail-1@tiedong.test>");
    }

    @Test
    void theLetterGoesWithTheMailUnderItsChineseName() throws Exception {
        new MailChannel(settings, settings::mail).send(enclosing("mail-3", "lead@chengdong.test"));
        var received = Stream.of(mail.getReceivedMessages()).filter(one -> idOf(one).startsWith("<mail-3@")).findFirst().orElseThrow();
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(text(parts.getBodyPart(0))).contains("请认真办理。", "附件：" + LETTER, "办理入口：");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(LETTER);
        assertThat(parts.getBodyPart(1).getHeader("Content-Disposition")[0]).as("not torn into parts").doesNotContain("*0");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(DOCX);
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/vnd.openxmlformats-officedocument.wordprocessingml");
    }

    @Test
    void aMailServerThatIsDownIsAFailure() {
        ChannelSettings down = TestChannels.settings(vendor.base(), 1, folder, Map.of());
        assertThatThrownBy(() -> new MailChannel(down, down::mail).send(message("mail-2", "", "lead@chengdong.test", null)))
                .isInstanceOfSatisfying(ChannelFailedException.class, failure -> assertThat(failure.unreachable()).isTrue())
                .hasMessageContaining("邮件未能发出");
    }

    @Test
    void folderHoldsOneFileAMessageHoweverOftenItIsSent() throws Exception {
        LocalChannel local = new LocalChannel(settings);
        Outgoing message = message("0123456789abcdef", "请认真办理。", null, null);
        local.send(message);
        local.send(message);
        try (Stream<Path> files = Files.list(folder.resolve("2024-06-20"))) {
            assertThat(files.toList()).singleElement().satisfies(file -> assertThat(Files.readString(file))
                    .contains("收件人：城东乡负责人", "时间：2024年6月20日 08:30", "标题：督办函（L3）：TD2023-004", "请认真办理。"));
        }
    }

    @Test
    void oneLetterLiesBesideAllWhoAreToldOfIt(@TempDir Path other) throws Exception {
        LocalChannel local = new LocalChannel(TestChannels.settings(vendor.base(), 1, other, Map.of()));
        local.send(enclosing("aaaaaaaaaaaaaaaa", null));
        local.send(enclosing("bbbbbbbbbbbbbbbb", null));
        Path day = other.resolve("2024-06-20");
        assertThat(Files.readAllBytes(day.resolve("supervision-letter-7.docx"))).isEqualTo(DOCX);
        try (Stream<Path> files = Files.list(day)) {
            assertThat(files.filter(file -> file.toString().endsWith(".txt")).toList()).hasSize(2).allSatisfy(file -> assertThat(Files
                    .readString(file)).contains("附件：" + LETTER + "（supervision-letter-7.docx）"));
        }
    }

    /** The text, however deep the parts lie in each other. */
    private static String text(BodyPart part) throws Exception {
        return part.getContent() instanceof MimeMultipart inner ? text(inner.getBodyPart(0)) : (String) part.getContent();
    }

    private static Outgoing enclosing(String id, String address) {
        Outgoing plain = message(id, "请认真办理。", address, null);
        return new Outgoing(id, plain.kind(), plain.title(), plain.body(), plain.link(), plain.at(), plain.recipient(), plain.name(),
                address, null, new Outgoing.Enclosure("supervision-letter-7", LETTER, DOCX));
    }

    private static String idOf(jakarta.mail.internet.MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
