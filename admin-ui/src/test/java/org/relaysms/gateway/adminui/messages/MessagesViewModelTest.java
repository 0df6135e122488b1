package org.relaysms.gateway.adminui.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.relaysms.gateway.adminui.messages.MessageDetailsModel.Deed;
import org.relaysms.gateway.adminui.messages.MessageDetailsModel.Text;
import org.relaysms.gateway.adminui.messages.MessagesViewModel.Reading;
import org.relaysms.gateway.adminui.messages.MessagesViewModel.Said;
import org.relaysms.gateway.adminui.remote.MessageFeed.Format;
import org.relaysms.gateway.adminui.remote.MessageState;
import org.relaysms.gateway.server.kernel.SteppedTime;

class MessagesViewModelTest {
  private static final Instant NOW = SteppedTime.START;

  private final FakeMessages feed = new FakeMessages();
  private final MessagesViewModel model = new MessagesViewModel(feed, new SteppedTime());
  private final MessageDetailsModel details = new MessageDetailsModel(feed, model);

  @Test
  void showsTheNewestFirst() {
    open(3);

    assertThat(seqs()).containsExactly(3L, 2L, 1L);
    assertThat(model.reading().get()).isEqualTo(Reading.DONE);
  }

  @Test
  void readsMoreOnlyWhenTheEndComesNear() {
    open(450);
    feed.pages.clear();

    model.showing(0, 20);
    assertThat(feed.pages).isEmpty();
    model.showing(40, 180);

    assertThat(feed.pages).containsExactly("251[]");
    assertThat(seqs()).isEqualTo(down(450, 51));
  }

  @Test
  void readsNothingBeyondTheLast() {
    open(250);
    model.showing(45, 199);
    feed.pages.clear();

    model.showing(45, 249);

    assertThat(seqs()).isEqualTo(down(250, 1));
    assertThat(feed.pages).isEmpty();
  }

  @Test
  void readsOnceMoreForAnyNumberOfMovesMeanwhile() {
    open(3);
    feed.pages.clear();

    feed.hold();
    feed.tell();
    feed.tell();
    feed.tell();
    feed.release();

    assertThat(feed.pages).containsExactly("newest[]", "newest[]");
  }

  @Test
  void keepsItsRowsWhenSomeMove() {
    open(5);
    var before = List.copyOf(model.rows());
    List<String> changes = changes();

    feed.put(FakeMessages.message(3, MessageState.FAILED, NOW));
    feed.tell();

    assertThat(model.rows()).isEqualTo(before);
    assertThat(model.rows().get(2).now().state()).isEqualTo(MessageState.FAILED);
    assertThat(changes).isEmpty();
  }

  @Test
  void insertsNewcomersWithOneChange() {
    open(5);
    List<String> changes = changes();

    feed.putMany(6, 30, NOW);
    feed.tell();

    assertThat(seqs()).isEqualTo(down(30, 1));
    assertThat(changes).hasSize(1);
  }

  @Test
  void leavesNoGapAfterABurst() {
    open(450);
    feed.putMany(451, 900, NOW);

    feed.tell();
    assertThat(seqs()).isEqualTo(down(900, 701));
    model.showing(40, 199);

    assertThat(seqs()).isEqualTo(down(900, 501));
  }

  @Test
  void readsOnlyWhatIsOnScreenFurtherDown() {
    open(450);
    model.showing(160, 180);
    feed.pages.clear();
    feed.put(FakeMessages.message(280, MessageState.FAILED, NOW));
    feed.putMany(451, 460, NOW);

    feed.tell();

    assertThat(feed.pages).containsExactly("341[]");
    assertThat(model.rows().getFirst().seq()).isEqualTo(450);
    assertThat(model.rows().get(450 - 280).now().state()).isEqualTo(MessageState.FAILED);
  }

  @Test
  void dropsWhatLeftTheChosenState() {
    feed.putMany(1, 2, NOW);
    feed.put(FakeMessages.message(3, MessageState.RETRY, NOW));
    feed.put(FakeMessages.message(4, MessageState.RETRY, NOW));
    model.segment().set(MessageSegment.RETRY);
    var _ = model.open();
    assertThat(seqs()).containsExactly(4L, 3L);

    feed.put(FakeMessages.message(3, MessageState.PUBLISHED, NOW));
    feed.tell();

    assertThat(seqs()).containsExactly(4L);
    assertThat(MessageSegment.PUBLISHED.count(model.summary().get().orElseThrow())).isEqualTo(3);
  }

  @Test
  void asksForBothKindsOfWaiting() {
    open(1);
    feed.pages.clear();

    model.segment().set(MessageSegment.WAITING);
    model.user().set(" ama ");

    assertThat(feed.pages)
        .containsExactly("newest[ accepted,  waiting]", "newest[ accepted,  waiting] ama");
  }

  @Test
  void ignoresAnAnswerToAnEarlierFilter() {
    open(4);

    feed.hold();
    feed.tell();
    model.segment().set(MessageSegment.FAILED);
    feed.release();

    assertThat(seqs()).isEmpty();
    assertThat(model.reading().get()).isEqualTo(Reading.DONE);
  }

  @Test
  void keepsTheSelectionWhileTheFilterHidesIt() {
    open(4);
    var chosen = model.rows().get(1);
    model.select(Optional.of(chosen));

    model.segment().set(MessageSegment.FAILED);
    model.segment().set(MessageSegment.ALL);

    assertThat(model.rows().get(1)).isSameAs(chosen);
  }

  @Test
  void saysThatNothingCouldBeRead() {
    feed.gone = true;

    open(4);

    assertThat(model.reading().get()).isEqualTo(Reading.FAILED);
    assertThat(seqs()).isEmpty();
  }

  @Test
  void readsNoTextUntilAskedAndForgetsItWithTheSelection() {
    open(4);
    details.open();
    model.select(Optional.of(model.rows().get(1)));
    assertThat(feed.calls).isEmpty();

    details.showText();
    assertThat(feed.calls).containsExactly("text 3");
    assertThat(details.text().get()).isEqualTo(new Text.Shown("g:ama@example.org::hello"));
    model.select(Optional.of(model.rows().get(2)));

    assertThat(details.text().get()).isEqualTo(new Text.Hidden());
  }

  @Test
  void showsNoTextThatComesAfterThePageIsLeft() {
    open(4);
    details.open();
    model.select(Optional.of(model.rows().get(1)));

    feed.hold();
    details.showText();
    details.close();
    feed.release();

    assertThat(details.text().get()).isEqualTo(new Text.Hidden());
  }

  @Test
  void followsTheSelectedMessage() {
    open(4);
    details.open();
    model.select(Optional.of(model.rows().get(1)));
    model.segment().set(MessageSegment.FAILED);

    feed.put(FakeMessages.message(3, MessageState.DUPLICATE, NOW));
    feed.tell();

    assertThat(model.selected().get().orElseThrow().now().state())
        .isEqualTo(MessageState.DUPLICATE);
  }

  @Test
  void replaysDiscardsAndExports() {
    open(4);
    details.open();
    model.select(Optional.of(model.rows().get(1)));

    details.replay();
    assertThat(details.deed().get()).isEqualTo(Deed.REPLAYED);
    details.discard(" sent twice ");
    assertThat(details.deed().get()).isEqualTo(Deed.DISCARDED);
    model.replayAllFailed();
    assertThat(model.said().get()).isEqualTo(new Said.Replayed(3));
    model.export(Format.JSON_LINES, Path.of("m.jsonl"));

    assertThat(model.said().get()).isEqualTo(new Said.Exported(Path.of("m.jsonl")));
    assertThat(feed.calls)
        .containsExactly(
            "replay 3", "discard 3 sent twice", "replay all [failed]", "export jsonl[]");
  }

  @Test
  void listensToNothingOnceClosed() {
    var open = model.open();

    open.close();

    assertThat(feed.listeners()).isZero();
  }

  private void open(int many) {
    feed.putMany(1, many, NOW);
    var _ = model.open();
  }

  private List<Long> seqs() {
    return model.rows().stream().map(MessageRow::seq).toList();
  }

  private static List<Long> down(int from, int to) {
    return LongStream.rangeClosed(to, from).map(at -> from + to - at).boxed().toList();
  }

  private List<String> changes() {
    var changes = new ArrayList<String>();
    model
        .rows()
        .addListener(
            (ListChangeListener<MessageRow>)
                change -> {
                  while (change.next()) {
                    changes.add(change.toString());
                  }
                });
    return changes;
  }
}
