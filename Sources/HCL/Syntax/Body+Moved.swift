import Source

extension Attribute {
  /// The same argument in a text that holds it so many bytes further back.
  public func moved(by offset: UInt32) -> Attribute {
    let way = Relocation(shift: offset)
    return Attribute(
      name: Identifier(range: way.range(name.range)), equals: way.range(equals), expression: way.expression(expression),
      range: way.range(range))
  }
}

extension Block {
  /// The same block in a text that holds it so many bytes further back.
  public func moved(by offset: UInt32) -> Block {
    let way = Relocation(shift: offset)
    return Block(
      type: Identifier(range: way.range(type.range)),
      labels: labels.map { BlockLabel(range: way.range($0.range), content: way.range($0.content)) },
      openBrace: way.range(openBrace), closeBrace: way.range(closeBrace),
      body: Body(
        attributes: body.attributes.map { $0.moved(by: offset) }, blocks: body.blocks.map { $0.moved(by: offset) },
        range: way.range(body.range)),
      header: way.range(header))
  }
}
