/**
 * While somebody types beside the frame, nothing that is drawn in it takes the focus: a letter would be lost, and one that
 * is still being composed (an accent, Japanese) would end half way even if the focus came back at once.
 */
export function leaveFocus(): void {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) {
    if (document.hasFocus()) focus.call(this, options);
  };
  const { showModal } = HTMLDialogElement.prototype;
  HTMLDialogElement.prototype.showModal = function () {
    if (document.hasFocus()) return showModal.call(this);
    // It looks the same, but a modal dialog takes the focus by itself: it is one as soon as somebody comes in.
    this.open = true;
    const becomeModal = (): void => {
      if (!this.isConnected || !this.open) return;
      this.open = false;
      showModal.call(this);
    };
    window.addEventListener('focus', becomeModal, { once: true });
  };
}
