// A page's text as it is written, with the register of sources at hand.

export function sidtext(createClass, h, citat) {
  return createClass({
    put() {
      const id = this.source.value.split(" ")[0];
      if (!citat.some((one) => one.id === id)) {
        this.said.textContent = "Välj en källa i listan först.";
        return;
      }
      const { selectionStart: at, value } = this.area;
      this.props.onChange(`${value.slice(0, at)}[@${id}]${value.slice(at)}`);
      this.said.textContent = `[@${id}] står nu i texten.`;
      this.source.value = "";
      this.area.focus();
    },
    render() {
      const { forID, value, onChange, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
      return h(
        "div",
        {},
        h("textarea", {
          id: forID,
          className: `${classNameWrapper} sidtext`,
          ref: (node) => (this.area = node),
          value: value ?? "",
          rows: 28,
          spellCheck: true,
          lang: "sv",
          onChange: (event) => onChange(event.target.value),
          onFocus: setActiveStyle,
          onBlur: setInactiveStyle,
        }),
        h(
          "div",
          { className: "sidtext__kalla" },
          h("label", { htmlFor: `${forID}-kalla` }, "Hänvisa till en källa"),
          h("input", { id: `${forID}-kalla`, list: `${forID}-kallor`, ref: (node) => (this.source = node), autoComplete: "off" }),
          h(
            "datalist",
            { id: `${forID}-kallor` },
            citat.map((one) => h("option", { key: one.id, value: `${one.id} ${one.titel}` })),
          ),
          h("button", { type: "button", onClick: () => this.put() }, "Sätt in där markören står"),
          h("p", { role: "status", ref: (node) => (this.said = node) }),
        ),
      );
    },
  });
}
